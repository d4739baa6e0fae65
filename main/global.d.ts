/**
 * What this build is for, fixed when it is bundled. A release refuses training's control door, plain `http:` addresses
 * and every development switch.
 */
declare const __BUILD__: 'development' | 'test' | 'release';

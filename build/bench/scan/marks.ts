/** Mark in a trace: the page is told of a picture, and a pipeline may be looking at it. */
export const PICTURE = 'bench-picture';

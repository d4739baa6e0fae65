import type { Sighting } from './decoder';

/** How long an outline stays when the code is no longer seen, in ms: decoders miss a picture now and then. */
const STAYS = 400;

/** The frame that follows a code, see {@link createCodeOutline}. */
export interface CodeOutline {
  readonly show: (sighting: Sighting) => void;
  readonly end: () => void;
}

/**
 * Draws the outline of what was seen into the `polygon` of an SVG that lies over a video, in the video's own pixels, and says
 * on the SVG whether it was read (`data-seen`: `code` or `read`). It changes with each picture, past React, which would take
 * longer than the drawing.
 */
export function createCodeOutline(video: HTMLVideoElement, svg: SVGSVGElement): CodeOutline {
  const polygon = svg.querySelector('polygon');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let box: string | undefined;

  const clear = (): void => {
    delete svg.dataset.seen;
  };

  return {
    show: ({ outline, code }) => {
      if (!outline) return;
      const { videoWidth: width, videoHeight: height } = video;
      const whole = `0 0 ${width} ${height}`;
      // Even to the same, setting it has all be laid out anew.
      if (whole !== box) svg.setAttribute('viewBox', (box = whole));
      polygon?.setAttribute('points', outline.map(({ x, y }) => `${x * width},${y * height}`).join(' '));
      svg.dataset.seen = code ? 'read' : 'code';
      clearTimeout(timer);
      timer = setTimeout(clear, STAYS);
    },
    end: () => {
      clearTimeout(timer);
      clear();
    },
  };
}

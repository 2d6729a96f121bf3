/** What can be painted on, by the page and by a worker. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

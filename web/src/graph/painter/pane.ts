/** What of the map is painted, in pixels of the page: a place (x, y) of the map is drawn at (x * zoom + left, y * zoom + top). */
export interface Pane {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen to one of the page. */
  readonly ratio: number;
}

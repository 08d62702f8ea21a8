/** What a layout works on: rows of nodes and edges between rows, as columns that a worker can be handed. */
export interface LayoutProblem {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float32Array;
  readonly nameWidth: Float32Array;
  readonly nameHeight: Float32Array;
  /** Index into SIDES. */
  readonly side: Uint8Array;
  /** 1: has a place and keeps it. */
  readonly fixed: Uint8Array;
  /** 1: has no place, and would best come to stand where x and y say. Heeded only beside fixed nodes. */
  readonly wished: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** The room to fill at 100 %, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly seed: number;
  /** Keep every fixed node where it is and find places for the others beside their neighbours. */
  readonly settle: boolean;
}

/** The same rows with places and sides chosen. */
export interface LayoutAnswer {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly side: Uint8Array;
}

export interface LayoutRequest {
  readonly ticket: number;
  readonly problem: LayoutProblem;
}

export interface LayoutReply {
  readonly ticket: number;
  readonly answer: LayoutAnswer;
}

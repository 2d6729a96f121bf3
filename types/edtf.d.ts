/** The part of `edtf` (BSD-2-Clause, ships no types) that this project uses. */
declare module "edtf" {
  interface Extended {
    readonly type: string;
    /** Milliseconds since 1970 of the first and last instant the date can mean. */
    readonly min: number;
    readonly max: number;
  }
  /** @throws {Error} when the text is not EDTF */
  export default function edtf(text: string): Extended;
}

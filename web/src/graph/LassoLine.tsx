/** The line a person draws around what is to be picked. */
export function LassoLine({ line }: { line: readonly { readonly x: number; readonly y: number }[] }) {
  if (line.length < 2) return null;
  return (
    <svg className="lasso" aria-hidden="true">
      <path d={`M${line.map(({ x, y }) => `${x} ${y}`).join("L")}Z`} />
    </svg>
  );
}

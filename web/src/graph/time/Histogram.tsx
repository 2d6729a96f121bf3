import type { Month } from "./months.ts";
import type { Dated } from "./use-dated.ts";

/** Height of the tallest bar and of the drawing, in its own units. */
const HEIGHT = 30;

/** A bar a month under the slider; what is past the month asked about is lighter. Its numbers are read in words beside it. */
export function Histogram({ dated: { span, bins }, month }: { dated: Dated; month: Month | null }) {
  const tallest = Math.max(...bins);
  const januaries = bins.flatMap((_, index) => ((span.first + index) % 12 === 0 ? [index] : []));
  const every = Math.ceil(januaries.length / 8);
  return (
    <div className="time-histogram" aria-hidden="true">
      <svg viewBox={`0 0 ${bins.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        {bins.map((count, index) => {
          // The eye compares areas: the root keeps one busy month from flattening all others.
          const height = count === 0 ? 0 : Math.max(1, HEIGHT * Math.sqrt(count / tallest));
          const isPast = month !== null && span.first + index > month;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its month
              key={index}
              x={index + 0.1}
              y={HEIGHT - height}
              width={0.8}
              height={height}
              data-later={isPast || undefined}
            />
          );
        })}
      </svg>
      <div className="time-years">
        {januaries
          .filter((_, index) => index % every === 0)
          .map((index) => (
            <span key={index} style={{ insetInlineStart: `${(100 * index) / bins.length}%` }}>
              {Math.floor((span.first + index) / 12)}
            </span>
          ))}
      </div>
    </div>
  );
}

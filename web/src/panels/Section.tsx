import { type ReactNode, useId } from "react";

/** A part of a page under a heading of its own. */
export function Section({ title, note, children }: { title: string; note?: string | undefined; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="section" aria-labelledby={heading}>
      <h3 id={heading} className="section-title">
        {title}
        {note !== undefined && <span className="section-note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}

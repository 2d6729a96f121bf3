import cytoscape, { type Core } from "cytoscape";
import { type RefObject, useEffect, useRef, useState } from "react";

const ZOOM_LEAST = 0.08;
const ZOOM_MOST = 2.4;

/** Owns one Cytoscape instance. Its elements, style, layout and selection are other hooks. */
export function useGraphCanvas(): { container: RefObject<HTMLDivElement | null>; cy: Core | null } {
  const container = useRef<HTMLDivElement>(null);
  const [cy, setCy] = useState<Core | null>(null);

  useEffect(() => {
    let end = () => {};
    // In a task of its own: the first drawing of the page is long enough.
    const timer = window.setTimeout(() => {
      const instance = cytoscape({
        container: container.current,
        minZoom: ZOOM_LEAST,
        maxZoom: ZOOM_MOST,
        // Places are found on another thread.
        layout: { name: "null" },
        // Selecting is the page's own state; Cytoscape would keep a second one.
        autounselectify: true,
        boxSelectionEnabled: false,
        // As long as most systems give a person for a double click.
        multiClickDebounceTime: 400,
      });
      setCy(instance);
      const resized = new ResizeObserver(() => instance.resize());
      if (container.current !== null) resized.observe(container.current);
      end = () => {
        resized.disconnect();
        instance.destroy();
      };
    });
    return () => {
      window.clearTimeout(timer);
      end();
      setCy(null);
    };
  }, []);

  return { container, cy };
}

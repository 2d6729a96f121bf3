import Graph from "graphology";
import Sigma from "sigma";

/** The same graph in sigma.js as it comes: its own shapes, its own names, the same places. */
export function draw(container, { nodes, edges }, places) {
  const graph = new Graph({ multi: true });
  for (const { id, name, degree } of nodes)
    graph.addNode(id, { ...places[id], label: name.en, size: 2 + Math.log2(1 + degree), color: "#27549b" });
  for (const { id, from, to } of edges) graph.addEdgeWithKey(id, from, to, { size: 0.6, color: "#93a1a8" });
  return new Sigma(graph, container);
}

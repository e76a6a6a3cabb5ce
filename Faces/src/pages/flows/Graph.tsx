import { layout, graphlib } from '@dagrejs/dagre';
import { useMemo } from 'preact/hooks';
import type { Problem } from '../../shell/problem';
import { stepsOf, type FlowDocument } from './document';
import { fieldName, typeName } from './names';
import { exitsOf } from './stepTypes';
import { t } from './t';

const [width, height] = [170, 54];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The steps of a flow and the ways between them. Steps are buttons, in the order of the document. */
export function Graph({ document, faults, chosen, onChoose }: { document: FlowDocument; faults: Problem | undefined; chosen: string | undefined; onChoose(id: string): void }) {
  const picture = useMemo(() => drawn(document), [document]);
  const steps = stepsOf(document);
  return (
    <div class="graph" role="group" aria-label={t('steps')}>
      <div style={{ width: `${picture.width}px`, height: `${picture.height}px` }}>
        <svg width={picture.width} height={picture.height} aria-hidden="true">
          <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" /></marker></defs>
          {picture.edges.map((edge, i) => (
            <g key={i}>
              <path d={`M${edge.points.map(({ x, y }) => `${x} ${y}`).join('L')}`} marker-end="url(#arrow)" />
              <text x={edge.at.x} y={edge.at.y}>{edge.label}</text>
            </g>
          ))}
        </svg>
        {picture.nodes.map(node => (
          <button key={node.id} type="button" class="node" style={{ left: `${node.x - width / 2}px`, top: `${node.y - height / 2}px`, width: `${width}px`, height: `${height}px` }}
            aria-pressed={node.id === chosen} data-first={node.id === document.caller ? '' : undefined} data-fault={faults?.at(`steps.${node.id}`) ? '' : undefined} onClick={() => onChoose(node.id)}>
            <strong>{node.id}</strong>
            <span>{typeName(steps[node.id]?.type ?? '?')}{faults?.at(`steps.${node.id}`) ? ' ⚠' : ''}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

function drawn(document: FlowDocument) {
  const steps = stepsOf(document);
  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 60, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of Object.keys(steps)) graph.setNode(id, { width, height });
  for (const [id, step] of Object.entries(steps)) {
    for (const { path, to } of exitsOf(step)) {
      if (steps[to]) graph.setEdge(id, to, { label: path.length === 1 ? fieldName(path[0]!) : path.at(-1), width: 60, height: 14, labelpos: 'c' }, path.join('.'));
    }
  }
  layout(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.max(size.width ?? 0, width + 24),
    height: Math.max(size.height ?? 0, height + 24),
    nodes: graph.nodes().map(id => ({ id, ...graph.node(id) as unknown as Point })),
    edges: graph.edges().map(edge => {
      const { points, x, y, label } = graph.edge(edge) as unknown as { points: readonly Point[]; x: number; y: number; label?: string };
      return { points, at: { x, y }, label };
    }),
  };
}

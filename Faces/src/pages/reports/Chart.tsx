import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'preact/hooks';

export interface Line {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Custom property of its colour. */
  readonly colour: string;
  readonly isBar?: boolean;
}

/** A chart over time; the table below it says the same to who does not see it. */
export function Chart({ label, times, lines, isShare }: { label: string; times: readonly string[]; lines: readonly Line[]; isShare?: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    let plot: uPlot | undefined;
    let isGone = false;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const resize = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height: 220 }));
    const draw = () => void import('uplot').then(({ default: Plot }) => {
      if (isGone) return;
      plot?.destroy();
      // A canvas knows no custom properties, nor light-dark().
      const colour = (name: string) => {
        element.style.color = `var(${name})`;
        const { color } = getComputedStyle(element);
        element.style.color = '';
        return color;
      };
      const axis = { stroke: colour('--chart-text'), grid: { stroke: colour('--chart-grid'), width: 1 }, ticks: { stroke: colour('--chart-grid') } };
      plot = new Plot({
        width: element.clientWidth,
        height: 220,
        // Room for half a bar at both ends.
        scales: { x: { range: (_, min, max) => [min - (max - min) / Math.max(2, 2 * (times.length - 1)), max + (max - min) / Math.max(2, 2 * (times.length - 1))] }, y: { range: (_, __, max) => [0, isShare ? 1 : Math.max(1, max) * 1.05] } },
        axes: [axis, { ...axis, ...isShare ? { values: (_, ticks) => ticks.map(tick => `${Math.round(tick * 100)} %`) } : {} }],
        series: [{}, ...lines.map(line => ({
          label: line.label,
          stroke: colour(line.colour),
          width: 2,
          points: { show: times.length < 40 },
          ...line.isBar && Plot.paths.bars ? { paths: Plot.paths.bars({ size: [0.6, 40] }), fill: colour(line.colour), points: { show: false } } : {},
        }))],
      }, [times.map(time => Date.parse(time) / 1000), ...lines.map(line => [...line.values])], element);
    });
    draw();
    resize.observe(element);
    dark.addEventListener('change', draw);
    return () => {
      isGone = true;
      dark.removeEventListener('change', draw);
      resize.disconnect();
      plot?.destroy();
    };
  }, [times, lines, isShare]);
  return <div class="chart" role="img" aria-label={label} ref={place} />;
}

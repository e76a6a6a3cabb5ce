import type uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'preact/hooks';
import { number, percent } from '../../shell/texts';
import { t } from './t';
import { moments, ticks } from './when';

export interface Line {
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** Custom property of its colour. */
  readonly colour: string;
  readonly isBar?: boolean;
}

interface Props {
  readonly label: string;
  readonly times: readonly string[];
  readonly lines: readonly Line[];
  readonly isShare?: boolean;
  /** First moment of the time that is drawn, and the first one after it. */
  readonly span: readonly [string, string];
  readonly zone: string;
  readonly bucket: 'hour' | 'day';
}

// Nobody calls half a time.
const wholes = [1, 10, 100, 1_000, 10_000, 100_000].flatMap(power => [power, 2 * power, 5 * power]);

/** A chart over time; the table below it says the same to who does not see it. */
export function Chart({ label, times, lines, isShare, span, zone, bucket }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current!;
    let plot: uPlot | undefined;
    let isGone = false;
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const resize = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height: 220 }));
    const seconds = times.map(time => Date.parse(time) / 1000);
    // Room for half a bar at both ends.
    const room = bucket === 'hour' ? 1800 : 43_200;
    const [from, to] = [Date.parse(span[0]) / 1000 - room, Math.max(Date.parse(span[1]) / 1000, (seconds.at(-1) ?? 0) + room)];
    const [moment, tick] = [moments(zone, bucket), ticks(zone, to - from)];
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
        tzDate: at => Plot.tzDate(new Date(at * 1000), zone),
        scales: { x: { range: () => [from, to] }, y: { range: (_, __, max) => [0, isShare ? 1 : Math.max(1, max) * 1.05] } },
        axes: [{ ...axis, space: 70, values: (_, splits) => splits.map(at => tick(new Date(at * 1000))) }, { ...axis, size: 60, ...isShare ? { values: (_, shares) => shares.map(percent) } : {}, ...lines.some(line => line.isBar) ? { incrs: wholes } : {} }],
        series: [{ label: t('time'), value: (_, at) => (at == null ? '–' : moment(new Date(at * 1000))) }, ...lines.map(line => ({
          label: line.label,
          value: (_: uPlot, value: number | null) => (value == null ? '–' : isShare ? percent(value) : number(Math.round(value * 10) / 10)),
          stroke: colour(line.colour),
          width: 2,
          points: { show: times.length < 40 },
          ...line.isBar && Plot.paths.bars ? { paths: Plot.paths.bars({ size: [0.6, 40] }), fill: colour(line.colour), points: { show: false } } : {},
        }))],
      }, [seconds, ...lines.map(line => [...line.values])], element);
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
  }, [times, lines, isShare, span[0], span[1], zone, bucket]);
  return <div class="chart" role="img" aria-label={label} ref={place} />;
}

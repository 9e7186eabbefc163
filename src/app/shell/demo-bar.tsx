import { useSyncExternalStore } from 'react';
import { DEMO_SPEEDS } from '@/core/demo';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { useTicking } from '@/queries/use-ticking';
import { useZone } from '@/storage/use-zone';
import { fullTime } from '@/ui/format-time';
import { PauseIcon } from '@/ui/icons/actions';
import { SegmentedChoice } from '@/ui/segmented-choice';
import { useDemo } from '../demo-context';
import { resetDemo } from '../reset-demo';
import css from './shell.module.css';

/** Says that the clouds are simulated, and steers their time. Only in demo mode. */
export function DemoBar() {
  const t = useT();
  const demo = useDemo();
  const services = useServices();
  const { speed, faults, kept } = useSyncExternalStore(demo.subscribe, demo.state);
  const zone = useZone();
  const [day, ...rest] = useTicking((domainNow) => fullTime(domainNow, zone)).split(' ');
  return (
    <aside className={css.demoBar} aria-label={t(say('demo.tag'))}>
      <strong className={css.demoTag}>{t(say('demo.tag'))}</strong>
      <span className={css.demoAbout}>{t(say('demo.about'))}</span>
      <span className={css.grow} />
      {kept === 'this tab only' && <span className={css.demoFaults}>{t(say('demo.forgetful'))}</span>}
      {faults > 0 && <span className={css.demoFaults}>{t(say('demo.faults', { count: faults }))}</span>}
      <time className={css.demoClock} aria-label={t(say('demo.clock'))} data-testid="demo-clock">
        <span className={css.demoDay}>{day} </span>
        {rest.join(' ')}
      </time>
      <SegmentedChoice
        label={t(say('demo.speed'))}
        value={speed}
        onChange={(next) => void demo.setSpeed(next)}
        choices={DEMO_SPEEDS.map((value) => ({
          value,
          label: value === 0 ? <PauseIcon size={12} /> : t(say(`demo.speed.${value}`)),
          ...(value === 0 ? { name: t(say('demo.speed.0')) } : undefined),
        }))}
      />
      <button
        type="button"
        className={css.demoReset}
        title={t(say('demo.reset.about'))}
        onClick={() => void resetDemo(services, demo)}
      >
        {t(say('demo.reset'))}
      </button>
    </aside>
  );
}

import { useRouter } from '@tanstack/react-router';
import { useState, useSyncExternalStore } from 'react';
import type { Message } from '@/core/message';
import { say } from '@/i18n/say';
import { useT } from '@/i18n/use-t';
import { useServices } from '@/queries/services';
import { checkSession } from '@/queries/session';
import { useDemo } from '../demo-context';
import { addressIn } from '../demo-address';
import { resetDemo } from '../reset-demo';
import { useLaterWords } from '@/pages/use-later-words';
import css from './demo-bar.module.css';

/** How far the clouds' clock can be moved on at once: what runs at midnight need not be waited for. */
const JUMPS = { hour: 3_600_000, day: 86_400_000 } as const;

/** What steers the simulated clouds beside their pace: a scenario, a jump of their clock, an end to one's session. */
export function DemoControls() {
  const t = useT();
  const demo = useDemo();
  const services = useServices();
  const router = useRouter();
  const { scenario, kept } = useSyncExternalStore(demo.subscribe, demo.state);
  // Until the world has changed, the choice stands as it was made.
  const [chosen, setChosen] = useState<string>();
  const worded = useLaterWords();
  const choose = async (next: string) => {
    setChosen(next);
    await resetDemo(services, demo, next).finally(() => setChosen(undefined));
    router.history.replace(addressIn(location.href, next, kept === 'this tab only'));
  };
  if (!worded) return null;
  return (
    <>
      <select
        className={css.scenario}
        aria-label={t(say('demo.scenario'))}
        title={t(say('demo.scenario.about'))}
        value={chosen ?? scenario}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        {[...new Set([...demo.scenarios, scenario])].map((name) => (
          <option key={name} value={name}>
            {t(nameOf(name))}
          </option>
        ))}
      </select>
      {(['hour', 'day'] as const).map((step) => (
        <button
          key={step}
          type="button"
          className={css.act}
          aria-label={t(say(`demo.jump.${step}.about`))}
          title={t(say(`demo.jump.${step}.about`))}
          onClick={() => void demo.jump(JUMPS[step])}
        >
          {t(say(`demo.jump.${step}`))}
        </button>
      ))}
      <button
        type="button"
        className={css.act}
        title={t(say('demo.endSession.about'))}
        onClick={() => void demo.endSession().then(() => checkSession(services))}
      >
        {t(say('demo.endSession'))}
      </button>
    </>
  );
}

function nameOf(scenario: string): Message {
  switch (scenario) {
    case 'calm':
    case 'empty':
    case 'crowded':
    case 'quota-exhausted':
    case 'throttled':
    case 'expired-session':
    case 'contract-drift':
    case 'basic-edition':
      return say(`demo.scenario.${scenario}`);
    default:
      // One that is newer than these words goes by its own name.
      return say('demo.scenario.other', { name: scenario });
  }
}

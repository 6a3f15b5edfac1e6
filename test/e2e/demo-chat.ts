import { startDemo, type Demo, type DemoOptions } from '../../scripts/demo.ts';
import { openChat, type Chat } from './playground.ts';

/** The demo as `npm run demo` starts it, on free ports, with its chat open in a browser. */
export interface DemoChat {
  readonly demo: Demo;
  readonly chat: Chat;
  close(): Promise<void>;
}

/** Time does not pass in the simulator unless a spec asks for it: what is on the screen stays as it is. */
const STILL = { seed: 1, speed: 0, playground: true, ports: { bot: 0, simulator: 0, playground: 0 } };

/** Starts the demo and opens its chat; whoever calls closes both. */
export async function startDemoChat(options: Partial<DemoOptions> & Pick<DemoOptions, 'source'>): Promise<DemoChat> {
  const demo = await startDemo({ ...STILL, ...options });
  try {
    const chat = await openChat(demo.playground ?? '');
    await chat.greeting();
    const close = async () => {
      await chat.close();
      await demo.stop();
    };
    return { demo, chat, close };
  } catch (error) {
    await demo.stop();
    throw error;
  }
}

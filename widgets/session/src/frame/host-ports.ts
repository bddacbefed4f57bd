import { SessionError } from '../outcomes.ts';
import type { FrameAnswer, FrameState, HostRequest } from '../protocol.ts';
import type { Pending } from './pending.ts';
import type { Session } from './session.ts';

/** The host page's ends: one for each copy of the SDK that has greeted us. They get states, and answers to their own questions. */
export function createHostPorts(session: Session, pending: Pending) {
  const ports = new Set<MessagePort>();

  async function announce(news: Pick<FrameState, 'outcome' | 'isPopupThere'> = {}): Promise<void> {
    const state: FrameState = { type: 'state', person: await session.person(), rid: pending.rid(), ...news };
    for (const port of ports) port.postMessage(state);
  }

  const signOut = async (): Promise<object> => {
    try {
      await session.signOut();
    } finally {
      await announce({ outcome: 'signed-out' });
    }
    return {};
  };

  const token = async (refused?: string): Promise<object> => {
    try {
      return { token: await session.token(refused) };
    } catch (error) {
      if (error instanceof SessionError && error.code === 'expired') await announce({ outcome: 'expired' });
      throw error;
    }
  };

  async function answer(port: MessagePort, request: HostRequest): Promise<void> {
    const reply = (body: object) => port.postMessage({ type: 'answer', id: request.id, ...body } satisfies FrameAnswer);
    try {
      reply(request.type === 'token' ? await token(request.refused) : await signOut());
    } catch (error) {
      if (!(error instanceof SessionError)) throw error;
      reply({ problem: error.code });
    }
  }

  return {
    add(port: MessagePort): Promise<void> {
      ports.add(port);
      port.addEventListener('message', ({ data }: MessageEvent<HostRequest>) => void answer(port, data));
      port.start();
      return announce();
    },
    announce,
  };
}

export type HostPorts = ReturnType<typeof createHostPorts>;

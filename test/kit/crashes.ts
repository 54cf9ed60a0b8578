import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contracts, Room } from '#domain/contracts';
import type { ActionOf, InputOf, OutputOf } from '#domain/kernel/contract';
import { newRequestId, openCloud, type Phone, type TestCloud } from './cloud';
import type { Phones } from './story';

export const newFolder = () => mkdtempSync(join(tmpdir(), 'gongdaojia-crash-'));

export type Phase = 'before' | 'after';

/** Every command that writes so often causes the cloud's death at this write. */
export interface Fate {
  readonly write: number;
  readonly phase: Phase;
}

/** Somebody asks, and whoever answers dies at this write. Answers whether it came so far. */
export async function dyingAt(cloud: TestCloud, fate: Fate, ask: () => Promise<unknown>): Promise<boolean> {
  cloud.faults.clear();
  cloud.faults.add({ when: { ...fate }, kind: 'crash' });
  const died = await ask().then(
    () => false,
    () => true,
  );
  cloud.faults.clear();
  return died;
}

/** A cloud that dies and comes back on the same data, and people who do not give up. */
export class MortalCloud implements Phones {
  deaths = 0;
  /** How many writes each command caused, itself and what followed; of the story told last. */
  writesOfCommands: number[] = [];
  #fate: Fate | null = null;
  /** What was sent to people before the last death; the cloud forgets it. */
  readonly sent: string[] = [];
  #cloud: TestCloud | undefined;

  constructor(readonly data: string = newFolder()) {}

  get cloud(): TestCloud {
    if (!this.#cloud) throw new Error('the cloud is not up');
    return this.#cloud;
  }

  async up(now: number): Promise<void> {
    this.#cloud = await openCloud({ data: this.data, now });
  }

  /** The whole cloud dies as by kill -9, and another one opens the same folder. */
  async dieAndReturn(): Promise<void> {
    this.deaths += 1;
    const now = this.cloud.clock.now();
    this.#collectSent();
    await this.cloud.kill();
    await this.up(now);
  }

  /** From now on; null lets it live. */
  destine(fate: Fate | null): void {
    this.#fate = fate;
    this.writesOfCommands = [];
  }

  crashAtWrite({ write, phase }: Fate): void {
    this.cloud.faults.clear();
    this.cloud.faults.add({ when: { write, phase }, kind: 'crash' });
  }

  messagesAbout(orderId: string): number {
    this.#collectSent();
    return this.sent.filter((page) => page.includes(orderId)).length;
  }

  #collectSent(): void {
    for (const { api, request } of this.cloud.outbox()) {
      if (api === 'subscribeMessage.send') this.sent.push(JSON.stringify(request));
    }
    this.cloud.clearOutbox();
  }

  /** A tick of the clock, which meets its fate like a command; the next one goes on from there. */
  async tick(): Promise<void> {
    if (!this.#fate) return this.#tickOnce();
    this.crashAtWrite(this.#fate);
    try {
      await this.#tickOnce();
    } catch {
      await this.dieAndReturn();
    }
    this.cloud.faults.clear();
  }

  async #tickOnce(): Promise<void> {
    const { error } = await this.cloud.tick('clock');
    if (error) throw new Error(error.message);
  }

  /** Whose command is interrupted sends it again under the same name; what follows it is left to the clock. */
  phone(openid: string): Phone {
    const does = async <R extends Room, A extends ActionOf<Contracts[R]>>(
      room: R,
      action: A,
      input: InputOf<Contracts[R], A>,
    ): Promise<OutputOf<Contracts[R], A>> => {
      const requestId = newRequestId();
      this.cloud.faults.clear();
      if (this.#fate) this.crashAtWrite(this.#fate);
      const answer = await this.#untilAnswered(() =>
        this.cloud.phone(openid).ask(room, action, input, requestId),
      );
      if (!answer.ok) throw new Error(`${room}.${action}: ${JSON.stringify(answer)}`);
      if (answer.follow) await this.#letFollow(openid, answer.follow);
      this.writesOfCommands.push(this.cloud.faults.writes());
      this.cloud.faults.clear();
      return answer.value;
    };
    return { ...this.cloud.phone(openid), does };
  }

  async #untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch {
      await this.dieAndReturn();
      return await ask();
    }
  }

  async #letFollow(openid: string, follow: object): Promise<void> {
    try {
      await this.cloud.phone(openid).send('outbox', {
        action: 'settle',
        requestId: newRequestId(),
        input: follow,
      });
    } catch {
      await this.dieAndReturn();
      await this.#tickOnce();
    }
  }

  stop(): Promise<void> {
    return this.cloud.stop();
  }
}

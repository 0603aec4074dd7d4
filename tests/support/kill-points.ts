import type { FakeMachine, KillPoint } from "./fakes/fake-machine.ts";
import { reportOutcome } from "./outcome.ts";

/** More calls than any of our handlers makes: a worker that never survives would try for ever. */
const MOST_CALLS = 200;

/**
 * Does `act` on a new machine for each of the calls that it makes of browser and storage, with the worker killed before the
 * call takes effect and after it, and lets `look` see what is left. Gives how many deaths there were. `act` must not wait for an answer: the dead give none.
 */
export async function atEveryKillPoint(
  prepare: () => Promise<FakeMachine>,
  act: (machine: FakeMachine) => unknown,
  look: (machine: FakeMachine, point: KillPoint) => Promise<void>,
): Promise<number> {
  let deaths = 0;
  for (const when of ["before", "after"] as const) {
    for (let call = 1; call <= MOST_CALLS; call += 1) {
      const machine = await prepare();
      machine.killAt({ call, when });
      await act(machine);
      await machine.settle();
      const hasDied = machine.hasDied();
      machine.countCalls();
      if (!hasDied) break;
      deaths += 1;
      await look(machine, { call, when });
    }
  }
  // What was lost or doubled would have made `look` throw.
  reportOutcome({ runs: deaths });
  return deaths;
}

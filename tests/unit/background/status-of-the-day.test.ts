import { describe, expect, it } from "vitest";
import { DAY, MINUTE, SECOND } from "@/src/core/time/epoch-ms.ts";
import { spansOf } from "@/tests/support/fakes/disk-contents.ts";
import { createFakeMachine } from "@/tests/support/fakes/fake-machine.ts";

async function aMorning() {
  const machine = createFakeMachine();
  await machine.startBrowser();
  await machine.advance(20 * MINUTE);
  return machine;
}

describe("what the popup is told of the day", () => {
  it("is that a stretch began the lap, and nothing of it once something else did", async () => {
    const machine = await aMorning();
    expect((await machine.send("get-status", {})).stretchedAt).toBeNull();
    const endedAt = machine.now;
    await machine.send("finish-routine", {
      sessionId: "s",
      routineId: "reset-standing",
      use: "posture",
      promptId: null,
      startedAt: endedAt - 73 * SECOND,
      endedAt,
      items: [{ exerciseId: "chin-tuck", outcome: "done", seconds: 20 }],
      endedEarly: false,
    });
    await machine.advance(6 * MINUTE);
    expect((await machine.send("get-status", {})).stretchedAt).toBe(endedAt);
    machine.leave({ locks: true });
    await machine.idle("locked");
    await machine.advance(10 * MINUTE);
    await machine.comeBack();
    await machine.advance(2 * MINUTE);
    expect((await machine.send("get-status", {})).stretchedAt).toBeNull();
  });

  it("is that a file of everything is due, where that is wished, and nothing of it for a month after one", async () => {
    const machine = await aMorning();
    const isDue = async () => (await machine.send("get-status", {})).isSaveDue === true;
    expect(await isDue()).toBe(false);
    await machine.send("save-settings", { patch: { remindsToSave: true } });
    expect(await isDue()).toBe(true);
    await machine.send("note-saved", {});
    expect(await isDue()).toBe(false);
    machine.local.values.set("last-saved", machine.now - 30 * DAY);
    expect(await isDue()).toBe(true);
  });

  it("lets a meeting be stood through: time on the feet, and prompts wait", async () => {
    const machine = await aMorning();
    await machine.send("start-meeting", { minutes: 60 });
    await machine.send("say", { what: "standing" });
    machine.leave();
    await machine.advance(20 * MINUTE);
    const { status } = await machine.send("get-status", {});
    expect(status).toMatchObject({ presence: "standing" });
    expect(status.meetingUntil).not.toBeNull();
    expect(spansOf(machine.disk).map(({ kind }) => kind)).toEqual(["sitting"]);
  });
});

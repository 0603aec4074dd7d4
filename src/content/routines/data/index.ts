import { backStrengthBall } from "./back-strength-ball.ts";
import { cooldownStanding } from "./cooldown-standing.ts";
import { cooldown } from "./cooldown.ts";
import { core10 } from "./core-10.ts";
import { coreGentle } from "./core-gentle.ts";
import { deskMobility } from "./desk-mobility.ts";
import { deskStrength } from "./desk-strength.ts";
import { endOfDay } from "./end-of-day.ts";
import { flareUpChair } from "./flare-up-chair.ts";
import { flareUpGentle } from "./flare-up-gentle.ts";
import { flareUpSittingSore } from "./flare-up-sitting-sore.ts";
import { glutePrimerFloor } from "./glute-primer-floor.ts";
import { glutePrimerStanding } from "./glute-primer-standing.ts";
import { hipFlexorChair } from "./hip-flexor-chair.ts";
import { hipFlexorFloor } from "./hip-flexor-floor.ts";
import { hipFlexorStanding } from "./hip-flexor-standing.ts";
import { morningUnstick } from "./morning-unstick.ts";
import { reset30 } from "./reset-30.ts";
import { resetSeated } from "./reset-seated.ts";
import { resetStanding } from "./reset-standing.ts";
import { rollerMidBack } from "./roller-mid-back.ts";
import { runFormDrill } from "./run-form-drill.ts";
import { strengthRunner } from "./strength-runner.ts";
import { thoracicChair } from "./thoracic-chair.ts";
import { thoracicFloor } from "./thoracic-floor.ts";
import { walkBreak2 } from "./walk-break-2.ts";
import { walkBreak5 } from "./walk-break-5.ts";
import { warmupGentle } from "./warmup-gentle.ts";
import { warmupRun } from "./warmup-run.ts";
import { warmupShort } from "./warmup-short.ts";

export const routineData = [
  resetSeated,
  resetStanding,
  reset30,
  deskMobility,
  hipFlexorStanding,
  hipFlexorChair,
  hipFlexorFloor,
  deskStrength,
  walkBreak2,
  walkBreak5,
  warmupRun,
  warmupShort,
  warmupGentle,
  glutePrimerFloor,
  glutePrimerStanding,
  core10,
  coreGentle,
  strengthRunner,
  backStrengthBall,
  cooldown,
  cooldownStanding,
  thoracicFloor,
  thoracicChair,
  flareUpGentle,
  flareUpSittingSore,
  flareUpChair,
  morningUnstick,
  rollerMidBack,
  runFormDrill,
  endOfDay,
] as const;

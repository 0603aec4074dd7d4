import { ankleBounces } from "./ankle-bounces.ts";
import { bagRow } from "./bag-row.ts";
import { ballBackExtension } from "./ball-back-extension.ts";
import { ballReverseLegRaise } from "./ball-reverse-leg-raise.ts";
import { bandedSideStep } from "./banded-side-step.ts";
import { birdDog } from "./bird-dog.ts";
import { calfRaise } from "./calf-raise.ts";
import { calfWallStretch } from "./calf-wall-stretch.ts";
import { catCow } from "./cat-cow.ts";
import { chairHipFlexor } from "./chair-hip-flexor.ts";
import { childsPose } from "./childs-pose.ts";
import { clamshell } from "./clamshell.ts";
import { constructiveRest } from "./constructive-rest.ts";
import { deadBug } from "./dead-bug.ts";
import { deskHingeStretch } from "./desk-hinge-stretch.ts";
import { deskPlank } from "./desk-plank.ts";
import { donkeyKick } from "./donkey-kick.ts";
import { easyJog } from "./easy-jog.ts";
import { gluteBridge } from "./glute-bridge.ts";
import { hamstringSweep } from "./hamstring-sweep.ts";
import { heelFlicks } from "./heel-flicks.ts";
import { highKneeMarch } from "./high-knee-march.ts";
import { hipCircles } from "./hip-circles.ts";
import { hipHike } from "./hip-hike.ts";
import { hipHinge } from "./hip-hinge.ts";
import { hipThrust } from "./hip-thrust.ts";
import { kneeRocks } from "./knee-rocks.ts";
import { kneeToChest } from "./knee-to-chest.ts";
import { kneelingHipFlexor } from "./kneeling-hip-flexor.ts";
import { legSwingFront } from "./leg-swing-front.ts";
import { legSwingSide } from "./leg-swing-side.ts";
import { locustHold } from "./locust-hold.ts";
import { openBook } from "./open-book.ts";
import { overheadReach } from "./overhead-reach.ts";
import { plankKnees } from "./plank-knees.ts";
import { plank } from "./plank.ts";
import { proneOnElbows } from "./prone-on-elbows.ts";
import { reverseLungeReach } from "./reverse-lunge-reach.ts";
import { rollerMidBack } from "./roller-mid-back.ts";
import { rollerThoracicExtension } from "./roller-thoracic-extension.ts";
import { russianTwist } from "./russian-twist.ts";
import { seatedFigureFour } from "./seated-figure-four.ts";
import { seatedHamstringReach } from "./seated-hamstring-reach.ts";
import { seatedMarch } from "./seated-march.ts";
import { seatedPelvicTilt } from "./seated-pelvic-tilt.ts";
import { seatedRotation } from "./seated-rotation.ts";
import { seatedSideBend } from "./seated-side-bend.ts";
import { seatedTallReset } from "./seated-tall-reset.ts";
import { seatedThoracicExtension } from "./seated-thoracic-extension.ts";
import { shoulderBladeSqueeze } from "./shoulder-blade-squeeze.ts";
import { sideLyingLegRaise } from "./side-lying-leg-raise.ts";
import { sidePlankKnees } from "./side-plank-knees.ts";
import { sidePlank } from "./side-plank.ts";
import { singleLegBalance } from "./single-leg-balance.ts";
import { singleLegBridge } from "./single-leg-bridge.ts";
import { singleLegDeadlift } from "./single-leg-deadlift.ts";
import { sitToStand } from "./sit-to-stand.ts";
import { soleusStretch } from "./soleus-stretch.ts";
import { splitSquat } from "./split-squat.ts";
import { squat } from "./squat.ts";
import { standingBackBend } from "./standing-back-bend.ts";
import { standingGluteSqueeze } from "./standing-glute-squeeze.ts";
import { standingHipFlexor } from "./standing-hip-flexor.ts";
import { standingQuadStretch } from "./standing-quad-stretch.ts";
import { standingTrunkRotation } from "./standing-trunk-rotation.ts";
import { stepUp } from "./step-up.ts";
import { supineFigureFour } from "./supine-figure-four.ts";
import { supineHamstring } from "./supine-hamstring.ts";
import { supinePelvicTilt } from "./supine-pelvic-tilt.ts";
import { threadTheNeedle } from "./thread-the-needle.ts";
import { walkBreak } from "./walk-break.ts";
import { walkingLunge } from "./walking-lunge.ts";
import { wallLeanDrive } from "./wall-lean-drive.ts";

/** All exercises, chair first, then standing, then floor. */
export const exerciseData = [
  seatedTallReset,
  seatedPelvicTilt,
  seatedThoracicExtension,
  seatedRotation,
  seatedFigureFour,
  seatedHamstringReach,
  seatedMarch,
  seatedSideBend,
  shoulderBladeSqueeze,
  chairHipFlexor,
  standingBackBend,
  standingHipFlexor,
  sitToStand,
  bagRow,
  deskPlank,
  deskHingeStretch,
  calfRaise,
  standingGluteSqueeze,
  walkBreak,
  overheadReach,
  legSwingFront,
  legSwingSide,
  hipCircles,
  walkingLunge,
  reverseLungeReach,
  highKneeMarch,
  heelFlicks,
  hamstringSweep,
  ankleBounces,
  standingTrunkRotation,
  easyJog,
  wallLeanDrive,
  hipHinge,
  gluteBridge,
  singleLegBridge,
  clamshell,
  bandedSideStep,
  donkeyKick,
  sideLyingLegRaise,
  hipHike,
  singleLegBalance,
  plank,
  plankKnees,
  sidePlank,
  sidePlankKnees,
  birdDog,
  deadBug,
  russianTwist,
  squat,
  splitSquat,
  stepUp,
  singleLegDeadlift,
  hipThrust,
  locustHold,
  ballBackExtension,
  ballReverseLegRaise,
  kneelingHipFlexor,
  supineHamstring,
  calfWallStretch,
  soleusStretch,
  standingQuadStretch,
  supineFigureFour,
  childsPose,
  kneeToChest,
  kneeRocks,
  catCow,
  openBook,
  threadTheNeedle,
  rollerThoracicExtension,
  rollerMidBack,
  constructiveRest,
  supinePelvicTilt,
  proneOnElbows,
] as const;

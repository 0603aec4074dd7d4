import { type CheckInsRepo, createCheckInsRepo } from "./check-ins-repo.ts";
import { createLogRepo, type LogRepo } from "./log-repo.ts";
import { createMarksRepo, type MarksRepo } from "./marks-repo.ts";
import { createOwnRoutinesRepo, type OwnRoutinesRepo } from "./own-routines-repo.ts";
import { createPlansRepo, type PlansRepo } from "./plans-repo.ts";
import { createPromptsRepo, type PromptsRepo } from "./prompts-repo.ts";
import { createQuarantineRepo, type QuarantineRepo } from "./quarantine-repo.ts";
import { createQuestionnairesRepo, type QuestionnairesRepo } from "./questionnaires-repo.ts";
import type { RecordSource } from "./read-records.ts";
import { createRoutineSessionsRepo, type RoutineSessionsRepo } from "./routine-sessions-repo.ts";
import { createRunsRepo, type RunsRepo } from "./runs-repo.ts";
import { createShoesRepo, type ShoesRepo } from "./shoes-repo.ts";
import { createSpansRepo, type SpansRepo } from "./spans-repo.ts";

/** Everything that can be read. Writing is the background's alone, by `DeskStorage.commit`. */
export type DeskReads = {
  readonly spans: SpansRepo;
  readonly prompts: PromptsRepo;
  readonly checkIns: CheckInsRepo;
  readonly ownRoutines: OwnRoutinesRepo;
  readonly routineSessions: RoutineSessionsRepo;
  readonly plans: PlansRepo;
  readonly runs: RunsRepo;
  readonly shoes: ShoesRepo;
  readonly marks: MarksRepo;
  readonly questionnaires: QuestionnairesRepo;
  readonly log: LogRepo;
  readonly quarantine: QuarantineRepo;
};

export function createReads(source: RecordSource): DeskReads {
  return {
    spans: createSpansRepo(source),
    prompts: createPromptsRepo(source),
    checkIns: createCheckInsRepo(source),
    ownRoutines: createOwnRoutinesRepo(source),
    routineSessions: createRoutineSessionsRepo(source),
    plans: createPlansRepo(source),
    runs: createRunsRepo(source),
    shoes: createShoesRepo(source),
    marks: createMarksRepo(source),
    questionnaires: createQuestionnairesRepo(source),
    log: createLogRepo(source),
    quarantine: createQuarantineRepo(source),
  };
}

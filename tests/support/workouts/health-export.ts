/** An export.xml as Apple Health writes it: its document type, then records without end, then workouts. */
export type HealthWorkout = {
  readonly type: string;
  /** `2026-03-03 18:00:00 +0100`. */
  readonly start: string;
  readonly end: string;
  readonly minutes: number;
  readonly inside?: string;
  readonly attributes?: string;
};

export const HEALTH_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!-- HealthKit Export Version: 12 -->
<!ELEMENT HealthData (ExportDate,Me,(Record|Correlation|Workout|ActivitySummary)*)>
<!ATTLIST HealthData
  locale CDATA #REQUIRED
>
]>
<HealthData locale="de_DE">
 <ExportDate value="2026-03-05 09:00:00 +0100"/>
`;
export const HEALTH_RECORD = ` <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" unit="count/min" creationDate="2026-03-03 18:00:05 +0100" startDate="2026-03-03 18:00:00 +0100" endDate="2026-03-03 18:00:00 +0100" value="71"><MetadataEntry key="HKMetadataKeyHeartRateMotionContext" value="0"/></Record>\n`;

export const healthWorkout = ({ type, start, end, minutes, inside = "", attributes = "" }: HealthWorkout): string =>
  ` <Workout workoutActivityType="HKWorkoutActivityType${type}" duration="${minutes}" durationUnit="min" ${attributes} sourceName="Watch" creationDate="${end}" startDate="${start}" endDate="${end}">\n${inside}\n </Workout>\n`;

export const statistics = (type: string, values: string): string =>
  `  <WorkoutStatistics type="HKQuantityTypeIdentifier${type}" ${values}/>\n`;

export const route = (path: string): string =>
  `  <WorkoutRoute sourceName="Watch"><FileReference path="${path}"/></WorkoutRoute>\n`;

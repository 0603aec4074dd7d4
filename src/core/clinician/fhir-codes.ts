/**
 * Codes of the export. LOINC's, as the PEG panel (91148-7) and HL7's guide on physical activity have them; places of the body and
 * what no code fits are words. This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) Regenstrief
 * Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under
 * the license at http://loinc.org/license.
 */
const loinc = (code: string, display: string) => ({ coding: [{ system: "http://loinc.org", code, display }] });

export const CODES = {
  pain: loinc("72514-3", "Pain severity - 0-10 verbal numeric rating [Score] - Reported"),
  pegMean: loinc("91147-9", "Mean score [PEG]"),
  exercise: loinc("73985-4", "Exercise activity"),
  running: loinc("LA11836-6", "Running"),
  exerciseDuration: loinc("55411-3", "Exercise duration"),
} as const;

/** The PEG as a form of LOINC's; its items by the names of our fields. */
export const PEG_FORM = "http://loinc.org/q/91148-7";
export const PEG_LINKS = { average: "/75893-8", enjoyment: "/91145-3", activity: "/91146-1" } as const;

const category = (code: string, display: string) => [
  { coding: [{ system: "http://terminology.hl7.org/CodeSystem/observation-category", code, display }] },
];
export const CATEGORIES = {
  survey: category("survey", "Survey"),
  activity: category("activity", "Activity"),
} as const;

/** A quantity of UCUM's. */
export const quantity = (value: number, unit: string, code: string) => ({
  value,
  unit,
  system: "http://unitsofmeasure.org",
  code,
});

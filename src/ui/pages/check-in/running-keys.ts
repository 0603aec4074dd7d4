/** The words of "Did your back change your running this week?". */
export const RUNNING_KEYS = {
  no: "checkIn.weekly.runningNo",
  "a-bit": "checkIn.weekly.runningABit",
  "a-lot": "checkIn.weekly.runningALot",
  stopped: "checkIn.weekly.runningStopped",
} as const;

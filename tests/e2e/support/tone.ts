const RATE = 8_000;
const SECONDS = 60;
const HEADER = 44;

/** A minute of a quiet tone as a data address. A file costs less of the machine than a synthesiser, at sixty times the speed. */
export function toneAddress(): string {
  const samples = RATE * SECONDS;
  const file = Buffer.alloc(HEADER + samples);
  file.write("RIFF", 0);
  file.writeUInt32LE(HEADER - 8 + samples, 4);
  file.write("WAVEfmt ", 8);
  file.writeUInt32LE(16, 16);
  // One channel of 8-bit samples.
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE, 28);
  file.writeUInt16LE(1, 32);
  file.writeUInt16LE(8, 34);
  file.write("data", 36);
  file.writeUInt32LE(samples, 40);
  for (let index = 0; index < samples; index += 1) file[HEADER + index] = 128 + Math.round(60 * Math.sin(index / 3));
  return `data:audio/wav;base64,${file.toString("base64")}`;
}

#!/usr/bin/env dotnet
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// Composes Gateway/Media/hold.mp3, what callers hear while they wait. Needs lame.
//   dotnet run tools/hold-music.cs -- hold.wav
//   lame --quiet -m m --cbr -b 32 -q 0 hold.wav Gateway/Media/hold.mp3
// The piece begins and ends in silence, so whatever padding the encoder adds, it loops without a click.

const int Rate = 16000;
const double Beat = 0.8;
const int BeatsInBar = 4;

if (args is not [var path])
{
    Console.Error.WriteLine("Name the WAV file to write: dotnet run tools/hold-music.cs -- hold.wav");
    return 2;
}

// A bar a line: the chord from low to high, then the melody as note:beat:length. C4 is middle C.
string[] bars =
[
    "C3 G3 B3 E4 G4 | E5:0:2 G5:2:2",
    "A2 G3 C4 E4 G4 | A5:0:1.5 G5:1.5:0.5 E5:2:2",
    "F3 A3 C4 E4 A4 | C5:0:1 E5:1:1 A5:2:2",
    "G3 B3 D4 E4 A4 | G5:0:3",
    "E3 G3 B3 D4 G4 | E5:0:1.5 D5:1.5:0.5 B4:2:2",
    "A2 G3 C4 E4 G4 | C5:0:2 E5:2:2",
    "D3 A3 C4 F4 A4 | F5:0:1.5 E5:1.5:0.5 D5:2:2",
    "G3 B3 D4 F4 A4 | B4:0:1 D5:1:3",
    "C3 G3 B3 E4 G4 | G5:0:2 E5:2:2",
    "F3 A3 C4 E4 A4 | A5:0:1.5 C6:1.5:0.5 A5:2:2",
    "C3 G3 B3 E4 G4 | G5:0:1 E5:1:1 D5:2:2",
    "A2 G3 C4 E4 G4 | C5:0:1 D5:1:1 E5:2:2",
    "D3 A3 C4 F4 A4 | F5:0:2 A5:2:2",
    "G3 C4 D4 F4 A4 | G5:0:1.5 F5:1.5:0.5 D5:2:2",
    "C3 G3 C4 D4 G4 | E5:0:1 D5:1:1 C5:2:2",
    "C3 G3 C4 E4 G4 |",
];

// The order in which a chord is broken, in half beats.
int[] arpeggio = [0, 2, 3, 4, 3, 2, 3, 1];

var sound = new double[(int)(bars.Length * BeatsInBar * Beat * Rate)];
for (var bar = 0; bar < bars.Length; bar++)
{
    var halves = bars[bar].Split('|', StringSplitOptions.TrimEntries);
    var chord = halves[0].Split(' ').Select(Frequency).ToArray();
    var start = bar * BeatsInBar * Beat;
    foreach (var frequency in chord[1..])
    {
        Pad(start, BeatsInBar * Beat, frequency, 0.035);
    }

    // The last bar only rings out.
    foreach (var (half, note) in bar == bars.Length - 1 ? [(0, 0), (1, 2)] : arpeggio.Index())
    {
        Pluck(start + (half * Beat / 2), chord[note], half == 0 ? 0.2 : 0.12, 1.4);
    }

    foreach (var note in halves[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        var parts = note.Split(':');
        Pluck(start + (Number(parts[1]) * Beat), Frequency(parts[0]), 0.17, 0.5 + (Number(parts[2]) * Beat));
    }
}

Echo(sound);
Write(path, sound);
return 0;

// A soft electric piano: harmonics that fade the sooner the higher they are.
void Pluck(double start, double frequency, double loudness, double fade)
{
    ReadOnlySpan<double> harmonics = [1, 0.35, 0.12, 0.06];
    var first = (int)(start * Rate);
    for (var i = first; i < Math.Min(sound.Length, first + (int)(4 * fade * Rate)); i++)
    {
        var t = (double)(i - first) / Rate;
        var value = 0.0;
        for (var h = 0; h < harmonics.Length; h++)
        {
            value += harmonics[h] * Math.Exp(-t * (h + 1) * 1.6 / fade) * Math.Sin(2 * Math.PI * frequency * (h + 1) * t);
        }

        sound[i] += loudness * Math.Min(1, t / 0.008) * value;
    }
}

// Two voices a little apart, swelling and fading over the bar.
void Pad(double start, double length, double frequency, double loudness)
{
    var first = (int)(start * Rate);
    var samples = (int)(length * Rate);
    for (var i = 0; i < samples; i++)
    {
        var t = (double)i / Rate;
        var swell = Math.Pow(Math.Sin(Math.PI * i / samples), 0.7);
        sound[first + i] += loudness * swell * (Math.Sin(2 * Math.PI * frequency * 0.9985 * t) + Math.Sin(2 * Math.PI * frequency * 1.0015 * t));
    }
}

// A small room: four echoes of different lengths that feed back.
static void Echo(double[] sound)
{
    var dry = (double[])sound.Clone();
    foreach (var (seconds, back) in new[] { (0.0437, 0.72), (0.0531, 0.70), (0.0617, 0.68), (0.0719, 0.66) })
    {
        var delay = (int)(seconds * Rate);
        var line = new double[sound.Length];
        for (var i = delay; i < sound.Length; i++)
        {
            line[i] = dry[i - delay] + (back * line[i - delay]);
            sound[i] += 0.05 * line[i];
        }
    }
}

// 16 bit mono, half of the full scale at its loudest, the last second faded to nothing.
static void Write(string path, double[] sound)
{
    var peak = sound.Max(Math.Abs);
    using var writer = new BinaryWriter(File.Create(path));
    writer.Write("RIFF"u8);
    writer.Write(36 + (2 * sound.Length));
    writer.Write("WAVEfmt "u8);
    writer.Write(16);
    writer.Write((short)1);
    writer.Write((short)1);
    writer.Write(Rate);
    writer.Write(2 * Rate);
    writer.Write((short)2);
    writer.Write((short)16);
    writer.Write("data"u8);
    writer.Write(2 * sound.Length);
    for (var i = 0; i < sound.Length; i++)
    {
        var left = Math.Min(1, (double)(sound.Length - 1 - i) / Rate);
        writer.Write((short)(short.MaxValue * 0.5 * left * sound[i] / peak));
    }
}

static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

static double Frequency(string note)
{
    var semitone = "C D EF G A B".IndexOf(note[0], StringComparison.Ordinal);
    return 440 * Math.Pow(2, (((note[1] - '0' + 1) * 12) + semitone - 69) / 12.0);
}

namespace SockOptGen.Catalogue.Reading;

/// <summary>What a word of a catalogue stands for.</summary>
/// <remarks>A reference type: tables of all meanings share the code that the runtime compiles for them.</remarks>
/// <param name="value">What it stands for.</param>
internal sealed class Meaning<T>(T value)
{
    public T Value { get; } = value;
}

namespace SockOptGen.Tests.Infrastructure;

/// <summary>How much a message may ask of its reader: what is wrong, why and what to write in a sentence of 200 characters, and one more
/// with details.</summary>
internal static class MessageLength
{
    private const int MostCharacters = 200;

    public static void AssertIsRead(string message)
    {
        var sentences = message.Split(". ");
        Assert.True(sentences[0].Length <= MostCharacters, $"{sentences[0].Length} characters before the details: {message}");
        Assert.True(sentences.Length <= 2, $"{sentences.Length} sentences: {message}");
    }
}

using System.Text;

namespace SockOptGen.Catalogue.Loading;

/// <summary>Texts inside this assembly.</summary>
internal static class Resource
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The bytes of one that has no mark of its encoding, where they lie in the loaded file: a large one is not copied.</summary>
    public static unsafe ReadOnlySpan<byte> Bytes(string name)
    {
        using var stream = (UnmanagedMemoryStream)Open(name);
        return new ReadOnlySpan<byte>(stream.PositionPointer, (int)stream.Length);
    }

    private static Stream Open(string name) => typeof(Resource).Assembly.GetManifestResourceStream(name);
}

using System.Text;

namespace SockOptGen.Catalogue.Loading;

/// <summary>Texts inside this assembly.</summary>
internal static class Resource
{
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(name), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

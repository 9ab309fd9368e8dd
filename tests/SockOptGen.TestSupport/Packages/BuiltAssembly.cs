using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SockOptGen.TestSupport.Packages;

/// <summary>What is in an assembly, whoever made it.</summary>
public static class BuiltAssembly
{
    /// <summary>The names of the public methods of a type.</summary>
    public static IReadOnlyList<string> PublicMethods(string file, string type)
    {
        using var assembly = new PEReader(File.OpenRead(file));
        var metadata = assembly.GetMetadataReader();
        var definition = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
            .Single(definition => metadata.StringComparer.Equals(definition.Name, type));
        return
        [
            .. definition.GetMethods().Select(metadata.GetMethodDefinition)
                .Where(method => (method.Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public)
                .Select(method => metadata.GetString(method.Name)),
        ];
    }

    /// <summary>What the sections of all assemblies in <paramref name="folder"/> hold, without the filling up to the next block.</summary>
    public static long SizeOfAll(string folder) => Directory.GetFiles(folder, "*.dll").Sum(file =>
    {
        using var assembly = new PEReader(File.OpenRead(file));
        return assembly.PEHeaders.SectionHeaders.Sum(section => (long)section.VirtualSize);
    });
}

using SockOptGen.Catalogue;

namespace SockOptGen.Conformance.Tests;

/// <summary>Changes one thing in a catalogue.</summary>
internal static class Mutation
{
    public static CatalogueFile Of(CatalogueFile file, string kind, string name, Platform platform) => kind switch
    {
        "level" => file with
        {
            Levels = Change(file.Levels, level => level.Name == name,
                level => level with { Numbers = level.Numbers.With(platform, level.Numbers[platform] + 1) }),
        },
        "option" =>
            OfOption(file, name, platform, option => option with { Numbers = option.Numbers.With(platform, option.Numbers[platform] + 1) }),
        "access" =>
            OfOption(file, name, platform,
                option => option with { Access = option.Access.With(platform, option.Access[platform] ^ Access.Write) }),
        // The name of another option.
        "synonym" => OfOption(file, "TCP_NODELAY", platform, option => option with { Synonyms = [name] }),
        "member" => file with
        {
            Types = Change(file.Types, type => type.Enumeration is not null,
                type => type with { Enumeration = OfMember(type.Enumeration!, name, platform) }),
        },
        "code" =>
            OfCode(file, code => code.Name == name,
                code => code with { Numbers = code.Numbers.With(platform, code.Numbers[platform] + 1) }),
        "buffer" =>
            OfCode(file, code => code.Input?.Native == name, code => code with { Input = code.Input! with { Size = code.Input.Size + 4 } }),
        "size" =>
            OfStructure(file, name, platform,
                structure => structure with { Size = structure.Size.With(platform, Add(structure.Size[platform], 4)) }),
        "offset" =>
            OfField(file, name, platform,
                field =>
                    field with
                    {
                        Offset = field.Offset.With(platform,
                        Add(field.Offset[platform], field.Offset[platform]!.In64 == 0 ? 1 : -1))
                    }),
        "width" => OfField(file, name, platform, field => field with { Types = PerPlatform<string?>.Same("uint16") }),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such mutation."),
    };

    private static EquatableArray<T> Change<T>(EquatableArray<T> items, Func<T, bool> isMeant, Func<T, T> change) =>
        items.Select(item => isMeant(item) ? change(item) : item).ToEquatableArray();

    private static CatalogueFile OfOption(CatalogueFile file, string name, Platform platform, Func<SocketOption, SocketOption> change) =>
        file with { Options = Change(file.Options, option => option.NameOn(platform) == name, change) };

    private static CatalogueFile OfCode(CatalogueFile file, Func<ControlCode, bool> isMeant, Func<ControlCode, ControlCode> change) =>
        file with { ControlCodes = Change(file.ControlCodes, isMeant, change) };

    private static EnumType OfMember(EnumType enumeration, string native, Platform platform) => enumeration with
    {
        Members = Change(enumeration.Members, member => member.Native == native,
            member => member with { Numbers = member.Numbers.With(platform, member.Numbers[platform] + 1) }),
    };

    private static CatalogueFile OfStructure(CatalogueFile file, string native, Platform platform,
        Func<StructureType, StructureType> change) => file with
        {
            Types = Change(file.Types, type => type.Structure?.Native[platform] == native,
            type => type with { Structure = change(type.Structure!) }),
        };

    /// <param name="file">The catalogue.</param>
    /// <param name="name">The C type and its member, with a dot between them.</param>
    /// <param name="platform">The system.</param>
    /// <param name="change">What to change.</param>
    private static CatalogueFile OfField(CatalogueFile file, string name, Platform platform, Func<StructureField, StructureField> change) =>
        OfStructure(
        file, name.Split('.')[0], platform,
        structure => structure with { Fields = Change(structure.Fields, field => field.Native[platform] == name.Split('.')[1], change) });

    private static ByteCount? Add(ByteCount? count, int bytes) => count!.With(count, (own, _) => own + bytes);
}

namespace SockOptGen.Catalogue;

/// <summary>What an option's value is to the user.</summary>
internal enum ValueKind
{
    Boolean,
    Integer,
    Duration,
    Enumeration,
    Linger,
    Text,
    Address,
    Endpoint,
    Structure,
    List,
    Action,
}

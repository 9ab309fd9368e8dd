namespace SockOptGen.Catalogue;

/// <summary>What can be done with an option.</summary>
[Flags]
internal enum Access
{
    None = 0,
    Read = 1,
    Write = 2,
}

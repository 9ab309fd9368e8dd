namespace SockOptGen.Benchmarks.Accessors;

/// <summary>One way to make one call; a type, so that the loop around it is compiled for it alone.</summary>
internal interface ICall
{
    static abstract void Make();
}

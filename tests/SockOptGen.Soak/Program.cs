using System.Globalization;
using System.Runtime.Versioning;
using SockOptGen.Soak;

[assembly: SupportedOSPlatform("linux")]

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (Settings.Parse(args) is not { } settings)
{
    Console.Error.WriteLine("""
        arguments: seconds sockets threads [by-number]
        by-number also reads through descriptor numbers that were kept; the program has to notice, and fails
        """);
    return 2;
}

if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("The values are kept in options that only Linux has.");
    return 2;
}

if (Descriptors.Limit is var limit && limit < Descriptors.Needed(settings))
{
    Console.Error.WriteLine(
        $"{settings.Sockets} sockets need {Descriptors.Needed(settings)} descriptors, and the limit is {limit} (ulimit -n).");
    return 2;
}

return new SoakRun(settings).Run() ? 0 : 1;

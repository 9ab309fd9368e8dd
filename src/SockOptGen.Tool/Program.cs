using SockOptGen.Tool.Commands;
using SockOptGen.Tool.Output;

return await SockoptCommand.RunAsync(args, Terminal.OfProcess());

using System.Text;

namespace SockOptGen.Tool.Tests.Processes;

/// <summary>Takes what one task writes, and lets another wait for a part of it.</summary>
internal sealed class SharedWriter : TextWriter
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_text)
        {
            _text.Append(value);
        }
    }

    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }

    public async Task WaitForAsync(string text)
    {
        for (var started = Environment.TickCount64; !ToString().Contains(text, StringComparison.Ordinal);)
        {
            Assert.True(Environment.TickCount64 - started < s_limit.TotalMilliseconds, $"No '{text}' in:\n{this}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}

using System.Net.Sockets;
using var s = new Socket(SocketType.Stream, ProtocolType.Tcp);
Console.WriteLine(s.GetTcpNoDelay());
s.SetTcpNoDelay(true);
Console.WriteLine(s.GetTcpNoDelay());
foreach (var o in SocketOptionDescriptor.All) { if (o.IsCommon) try { Console.WriteLine($"{o.Level} {o.Name} {o.ValueType.Name} {(o.CanRead ? o.Read(s) : "")}"); } catch (Exception e) { Console.WriteLine(o.Name + " " + e.Message); } }

using Kestrel;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseSockets(transport => transport.CreateBoundListenSocket = ListenSocket.Create);

var app = builder.Build();
app.MapGet("/", ConnectionPage.Show);
app.Run();

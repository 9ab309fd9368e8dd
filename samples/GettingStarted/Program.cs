using GettingStarted;

Basics.ListenWithReuseAddress();
Basics.ReceiveWithTimeout();
Basics.TurnNagleOff();
Structures.LookAtConnection();
Structures.JoinMulticastGroup();
DefaultsTable.Print();

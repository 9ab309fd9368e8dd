using GettingStarted;

Basics.ListenWithReuseAddress();
Basics.ReceiveWithTimeout();
Basics.TurnNagleOff();
DefaultsTable.Print();

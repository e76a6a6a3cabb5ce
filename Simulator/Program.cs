Console.Error.WriteLine("The simulator is being built.");
return 2;

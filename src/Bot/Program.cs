Console.WriteLine("ChiBo");

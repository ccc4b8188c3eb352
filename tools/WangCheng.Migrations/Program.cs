Console.Error.WriteLine("Nothing runs here: this project is what `dotnet ef` starts to see the model. See tools/README.md.");
return 1;

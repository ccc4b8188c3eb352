Console.WriteLine("WangCheng");

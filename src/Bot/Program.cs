return await ChiBo.Bot.Commands.CommandLine.Run(args);

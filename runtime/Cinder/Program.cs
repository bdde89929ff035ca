using Cinder;

return CommandLine.Run(args);

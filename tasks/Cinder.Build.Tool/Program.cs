using System.Text;
using Cinder.Build.Tool;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var dispatcher = new CommandDispatcher(VerbList.All, Console.Out);
return dispatcher.Run(args);

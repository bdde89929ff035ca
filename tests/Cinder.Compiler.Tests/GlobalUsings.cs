// The syntax tree has a class of this name, too.
global using Assert = Xunit.Assert;

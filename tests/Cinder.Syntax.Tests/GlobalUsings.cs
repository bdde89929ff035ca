// The tests stand outside of Cinder.Syntax, whose Assert is a statement.
global using Cinder.Syntax;
global using Assert = Xunit.Assert;

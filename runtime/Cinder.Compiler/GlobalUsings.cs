// Names of the syntax tree that System also has.
global using Attribute = Cinder.Syntax.Attribute;
global using Tuple = Cinder.Syntax.Tuple;

namespace Cinder.Runtime;

/// <summary>The error handlers that Python code has registered: name to callable.</summary>
internal sealed unsafe class CodecRegistry
{
    private nint _handlers = Ref.UnboundBits;

    /// <summary>The callable registered under the name, or Unbound.</summary>
    public Ref Find(Ref name) => _handlers == Ref.UnboundBits ? Ref.Unbound : DictOps.GetStr((DictObject*)new Ref(_handlers).Object, name);

    /// <summary>Registers a callable. False with an exception pending.</summary>
    public bool Add(VmThread t, Ref name, Ref handler)
    {
        if (_handlers == Ref.UnboundBits)
        {
            var handlers = DictOps.New(t);
            if (handlers.IsError)
            {
                return false;
            }

            _handlers = handlers.Bits;
        }

        return DictOps.SetStr(t, (DictObject*)new Ref(_handlers).Object, name, handler);
    }

    public void VisitRoots(Marker marker) => marker.VisitWord(_handlers);
}

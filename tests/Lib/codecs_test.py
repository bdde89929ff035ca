import codecs, io
def a(label,f,*x,**k):
    try: print(label, '->', ascii(f(*x,**k)))
    except Exception as e: print(label,'!!',type(e).__name__,e)
texts=["abc","é€","\U0001f600x","","a\nb\r\nc\rd","ÿ"]
for n in ("utf-8","UTF8","utf_8","ascii","US-ASCII","latin-1","iso-8859-1","L1","utf-16","utf-16-le","UTF_16BE","utf-32","utf-32-be","utf-8-sig","unicode_escape","raw_unicode_escape","utf 8"):
    i=codecs.lookup(n); print(n,i.name,i._is_text_encoding,type(i).__module__,len(i), repr(i).split(' at ')[0])
    for t in texts:
        a((n,t.encode('unicode_escape')),codecs.encode,t,n); a('replace',codecs.encode,t,n,'replace')
        try: b=codecs.encode(t,n)
        except UnicodeError: continue
        a('dec',codecs.decode,b,n)
        d=codecs.getincrementaldecoder(n)()
        print(ascii([d.decode(b[k:k+1]) for k in range(len(b))]), ascii(d.decode(b'',True)))
        e=codecs.getincrementalencoder(n)()
        print([e.encode(c) for c in t], e.encode('',True))
        print(list(codecs.iterencode(t,n)), ascii(list(codecs.iterdecode([b[k:k+3] for k in range(0,len(b),3)],n))))
        s=io.BytesIO(); w=codecs.getwriter(n)(s); w.write(t); w.writelines([t,t]); r=codecs.getreader(n)(io.BytesIO(s.getvalue())); print(s.getvalue(), ascii(r.read()))
        r=codecs.getreader(n)(io.BytesIO(s.getvalue())); print(ascii(r.readline()),ascii(r.readlines())); 
        r=codecs.getreader(n)(io.BytesIO(s.getvalue())); print(ascii(list(r)))
        r=codecs.getreader(n)(io.BytesIO(s.getvalue())); print(ascii(r.read(2,1)),ascii(r.read(chars=2)),ascii(r.read()))
for n,b in (("utf-8",b"\xff"),("utf-8",b"a\xe2\x82"),("utf-8",b"\xe0\x80"),("utf-8",b"\xed\xa0\x80"),("utf-16",b"a"),("utf-16",b"\xff\xfea"),("utf-16-le",b"\x00\xd8"),("utf-32",b"abc"),("ascii",b"\xff")):
    a((n,b),codecs.decode,b,n); a('r',codecs.decode,b,n,'replace'); a('i',codecs.decode,b,n,'ignore'); 
    d=codecs.getincrementaldecoder(n)(); a('inc',lambda:[d.decode(b[k:k+1]) for k in range(len(b))]); a('fin',d.decode,b'',True); a('state',d.getstate); d.reset(); a('state',d.getstate)
    a('f',getattr(codecs,n.replace('-','_')+'_decode'),b) 
for n in ("nope","", "x\0y"): a(n,codecs.lookup,n)
a('t',codecs.lookup,3)
a('rot',codecs.encode,"Hello",'rot13'); a('rot',codecs.decode,"Uryyb",'rot_13')
print(codecs.utf_8_encode("é"), codecs.utf_8_decode(b"\xc3\xa9\xc3"), codecs.ascii_encode("a"), codecs.latin_1_decode(b"\xe9"))
print(codecs.BOM_UTF8,codecs.BOM,codecs.BOM_UTF32,codecs.BOM64_BE,sorted(codecs.__all__))
def search(name):
    if name=='mine': return codecs.CodecInfo(lambda s,e='strict':(s[::-1].encode(),len(s)), lambda b,e='strict':(bytes(b).decode()[::-1],len(b)), name='mine')
codecs.register(search)
a('mine',codecs.encode,'abc','mine'); a('mine',codecs.decode,b'cba','MINE'); a('inc',codecs.getincrementalencoder,'mine'); a('inc',codecs.getincrementaldecoder,'mine')
codecs.unregister(search); a('gone',codecs.lookup,'mine')
a('reg',codecs.register,3)
def h(e): return ('<%d-%d>'%(e.start,e.end), e.end)
codecs.register_error('test.h',h); a('handler',codecs.encode,'aéb€','ascii','test.h'); a('h',codecs.lookup_error,'nope'); print(codecs.lookup_error('test.h') is h)
for f in ('strict','ignore','replace','xmlcharrefreplace','backslashreplace','namereplace'):
    fn=getattr(codecs,f+'_errors'); a(f,fn,UnicodeEncodeError('x','aéb',1,2,'r'))
a('strict',codecs.strict_errors,3)
with codecs.open('/tmp/cinder_codecs_test.txt','w','utf-16') as f: f.write('héllo\n'); f.write('x'); print(f.encoding)
print(open('/tmp/cinder_codecs_test.txt','rb').read())
with codecs.open('/tmp/cinder_codecs_test.txt','r','utf-16') as f: print(ascii(f.readline()), ascii(f.read())); f.seek(0); print(ascii(f.readlines()), ascii(next(f,None)))
a('open',codecs.open,'/tmp/cinder_codecs_test.txt','r','nope'); a('nofile',codecs.open,'/nope','r','utf-8')
s=io.BytesIO('é\nb'.encode('latin-1')); e=codecs.EncodedFile(s,'utf-8','latin-1'); print(e.readline(), e.read()); e.write('ü'.encode()); print(s.getvalue())
print(codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1:2,3:2,4:5}))
import os; os.remove('/tmp/cinder_codecs_test.txt')
a('ni',codecs.Codec().encode,''); a('ni',codecs.IncrementalEncoder().encode,''); print(codecs.IncrementalEncoder().getstate(),codecs.IncrementalDecoder().getstate())
table = "".join(map(chr, range(128))) + "\ufffe" * 127 + "\u20ac"
built = codecs.charmap_build(table)
for text in ("abc\u20ac", "\u20ac\xfc\xfdx"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
        a((ascii(text), errors), codecs.charmap_encode, text, errors, built)
for data in (b"abc\xff", b"a\x80\x81b"):
    for errors in ("strict", "ignore", "replace", "backslashreplace"):
        a((data, errors), codecs.charmap_decode, data, errors, table)
a("map", codecs.charmap_encode, "ab", "strict", {97: b"xyz", 98: 1}); a("map", codecs.charmap_decode, b"ab", "strict", {97: "xyz", 98: 0x20ac})
a("bad", codecs.charmap_encode, "a", "strict", {97: "x"}); a("bad", codecs.charmap_encode, "a", "strict", {97: 300}); a("bad", codecs.charmap_decode, b"a", "strict", {97: b"x"})
